export { access } from './access.ts';
export type { Audited } from './audit.store.ts';
export { audit, auditAll } from './audit.store.ts';
export { verifyAudit } from './verify-audit.action.ts';

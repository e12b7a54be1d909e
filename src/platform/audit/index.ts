export { access } from './access.ts';
export type { Audited, AuditedBy } from './audit.store.ts';
export { audit, auditAll, auditEach } from './audit.store.ts';
export { verifyAudit } from './verify-audit.action.ts';

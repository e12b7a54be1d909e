export { access } from './access.ts';
export { installJobs } from './install-jobs.action.ts';
export type { RoundDone } from './job.store.ts';
export { addJobAfterwards, roundsDone } from './job.store.ts';
export type { Job, JobLog, Round, Task, Work } from './job.ts';
export type { Worker, WorkerHouse } from './worker.ts';
export { startWorker } from './worker.ts';

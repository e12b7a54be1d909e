export { access } from './access.ts';
export type { AppliedArea, Applying } from './apply-area.action.ts';
export { applyArea, holdPack, writePack } from './apply-area.action.ts';
export type * from './area.ts';
export { areaOn } from './area-on.rule.ts';
export { exportPack } from './export-pack.action.ts';
export {
  diffArea,
  keptVersions,
  markOfKeptPack,
  readKeptPack,
  readKeptPackIn,
} from './kept-pack.reader.ts';
export type { KeptPostcodes } from './kept-postcodes.reader.ts';
export { readKeptPostcodes } from './kept-postcodes.reader.ts';
export type { LoadedPostcodes, LoadingPostcodes } from './load-postcodes.action.ts';
export { loadPostcodes } from './load-postcodes.action.ts';
export type {
  AppliedVersion,
  FieldDifference,
  FileChange,
  FileDifference,
  KeptFile,
  PackToApply,
} from './pack-change.ts';
export { packTopic } from './pack-change.ts';
export type { AreaFault, PackFile } from './pack-file.ts';
export { sayFault, sayFound } from './pack-file.ts';
export { readPackFolder } from './pack-folder.reader.ts';
export type { Pathways } from './pathways-file.ts';
export type { Plan } from './plan-file.ts';
export { shownContacts } from './shown-contacts.rule.ts';
export type { Given, Spot, Whereabouts } from './where-is-it.rule.ts';
export { candidatesOf } from './where-is-it.rule.ts';

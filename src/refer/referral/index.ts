export { access } from './access.ts';
export type { Answer, FieldClass, Item, Said } from './answers.ts';
export { beginDraft, beginDraftAs } from './begin-draft.action.ts';
export { closeTracking } from './close-tracking.action.ts';
export type { Doors, DraftKey } from './doors.ts';
export { eraseDrafts } from './erase-drafts.action.ts';
export { ERASE_DRAFTS, eraseDraftsTask } from './erase-drafts.job.ts';
export type { Given, Giving, GivingKnown } from './give-to-team.action.ts';
export { giveToTeam, giveToTeams } from './give-to-team.action.ts';
export { loadDraft } from './load-draft.reader.ts';
export { messageGate } from './message-gate.reader.ts';
export type { Move, Moved, UrgencySetting } from './move-request.action.ts';
export { moveRequest, moveRequests, setUrgency } from './move-request.action.ts';
export { MOVES, mayMove } from './moves.ts';
export type { TrackingOpened, TrackingTyped } from './open-tracking.action.ts';
export { openTracking } from './open-tracking.action.ts';
export { referralPages } from './public/referral.page.ts';
export { type TrackHouse, trackPages } from './public/track.page.ts';
export { insertReferrals, type NewReferral, type RequestThere } from './referral.store.ts';
export type { WholeRequest } from './request.reader.ts';
export { readRequest } from './request.reader.ts';
export type { Saved } from './save-part.action.ts';
export { savePart } from './save-part.action.ts';
export type { SendingBack } from './send-back.action.ts';
export { sendAllBack, sendBack } from './send-back.action.ts';
export type { OneOfMany, ReadyToSend } from './send-many.action.ts';
export {
  isEveryReferralFrom,
  ReferenceTaken,
  readyToSend,
  sendMany,
  whichAreThere,
} from './send-many.action.ts';
export type { SentOrNot } from './send-referral.action.ts';
export { sendReferral } from './send-referral.action.ts';
export type { Sent } from './sent.reader.ts';
export { readSent } from './sent.reader.ts';
export type { ParentTrack, ReferrerTrack, YoungPersonTrack } from './track.reader.ts';
export { readParentTrack, readReferrerTrack, readYoungPersonTrack } from './track.reader.ts';
export type { SlotPart, TrackPanel } from './track-slot.ts';
export { type ReferralRows, rowsOfReferral, rowsTogether } from './what-is-written.rule.ts';
export { type Asked, whoIsAsked } from './who-is-asked.rule.ts';
export {
  type Stopping,
  type StoppingBy,
  withdrawMany,
  withdrawRequest,
} from './withdraw-request.action.ts';
export { writeRows } from './write-rows.action.ts';

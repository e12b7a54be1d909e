/** There is no such thing, or not for this viewer: the same answer either way. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The viewer is known and may not do this. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

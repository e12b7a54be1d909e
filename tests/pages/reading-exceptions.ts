/** Words that are left as they are, and why nothing simpler would do. */
export const EXCEPTIONS: readonly { readonly words: RegExp; readonly because: string }[] = [
  { words: /Kent Therapeutic Support Service/, because: 'the name of a service' },
  { words: /Information, Advice and Support Kent/, because: 'the name of a service' },
  { words: /NHS Foundation Trust/, because: 'names of trusts' },
  { words: /^Covers [A-Z]/, because: 'names of towns' },
  { words: /\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}$/, because: 'an address' },
  { words: /@/, because: 'an email address' },
  { words: /^“[^.]*”:?$/, because: 'worries by the names that they were picked by' },
  { words: /special educational needs/, because: 'the law’s words, which schools use too' },
  { words: /parental responsibility/, because: 'the law’s words, told beside them' },
  {
    words: /informed consent/,
    because: 'whose agreement is asked for, in the service’s own words',
  },
  { words: /Open Government Licence|^Contains OS data/, because: 'words that a licence asks for' },
];

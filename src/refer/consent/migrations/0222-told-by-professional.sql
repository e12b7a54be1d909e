-- A professional tells us who agreed.
alter table consent.consent drop constraint consent_basis_check;
alter table consent.consent add constraint consent_basis_check check (basis in
  ('adult', 'sixteen-or-seventeen', 'under-sixteen-to-be-talked-with',
   'age-not-known-to-be-talked-with', 'told-by-parent', 'told-by-professional',
   'parental-responsibility', 'responsibility-not-sure', 'no-responsibility',
   'young-person-decides'));

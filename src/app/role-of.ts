/** The role that a database's URL names; PostgreSQL's default is the user of the machine. */
export function roleOf(url: string): string {
  // A socket's URL names no host (`postgres://role@/db?host=/folder`), which URL refuses.
  const { username, searchParams } = new URL(url.replace('@/', '@localhost/'));
  const role = decodeURIComponent(username) || searchParams.get('user');
  if (!role) throw new Error('A database URL must name its role: postgres://ROLE@host/database');
  return role;
}

import { sayWrong } from './say.ts';

type Ending = { readonly stop: () => Promise<void> };

/**
 * Stops in good order at the first Ctrl-C or SIGTERM, and at once at the second. Register it before
 * anything starts: `begin` gets a place to put what is to be stopped.
 */
export async function untilToldToStop(
  begin: (ending: (what: Ending) => void) => Promise<void>,
): Promise<void> {
  const endings: Ending[] = [];
  let told = false;
  const signalled = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (told) process.exit(130);
        told = true;
        resolve();
      });
    }
  });
  const stopAll = async () => {
    for (const what of endings.splice(0).reverse()) await what.stop();
  };
  try {
    await begin((what) => endings.push(what));
    await signalled;
    sayWrong('Stopping: finishing what is in hand.');
  } finally {
    await stopAll();
  }
}

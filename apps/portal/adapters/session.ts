export interface SessionKeeper {
  /** The session that is open; logs in where there is none. Calls at the same time share one login. */
  open(): Promise<string>;
  /** This session is over. One that was opened since stays. */
  end(over: Promise<string>): void;
}

/** Keeps a session in memory until somebody says that it is over. A login that failed is tried anew by the next call. */
export function sessionKeeper(login: () => Promise<string>): SessionKeeper {
  let current: Promise<string> | undefined;
  const end = (over: Promise<string>) => {
    if (current === over) current = undefined;
  };
  return {
    open() {
      if (current) return current;
      const opened = login();
      current = opened;
      opened.catch(() => end(opened));
      return opened;
    },
    end,
  };
}

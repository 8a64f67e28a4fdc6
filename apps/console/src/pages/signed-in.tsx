import { useEffect } from 'react';
import { SIGNED_IN } from '../api/client.js';

/** The little window in which somebody signed in again: it tells the page that waits, and goes. */
export function SignedIn() {
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN);
    channel.postMessage('back');
    channel.close();
    close();
  }, []);
  return null;
}

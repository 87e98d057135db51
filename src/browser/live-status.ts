/** A line at the edge of the window, read out politely: that the page is another, or no longer follows the plan. */

export interface Status {
  /** Goes away by itself. */
  readonly updated: (isBroken: boolean) => void;
  readonly connected: () => void;
  readonly notConnected: () => void;
}

/** How long it is said that the page is another, in milliseconds. */
const A_WHILE = 10_000;

export function startStatus(): Status {
  const line = document.createElement('p');
  line.className = 'live-status';
  line.setAttribute('role', 'status');
  document.body.append(line);
  let shownAt = timeText();
  let forget: number | undefined;
  let isConnected = true;
  const say = (...words: readonly (string | Node)[]): void => {
    clearTimeout(forget);
    line.replaceChildren(...words);
  };
  return {
    updated: (isBroken) => {
      shownAt = timeText();
      if (isBroken) say('The plan cannot be read. ', linkToTrouble());
      else {
        say(`Updated ${shownAt}`);
        forget = setTimeout(say, A_WHILE);
      }
    },
    connected: () => {
      if (!isConnected) say();
      isConnected = true;
    },
    notConnected: () => {
      if (isConnected)
        say(
          `Not connected: milepost does not answer. You see the plan of ${shownAt}; it goes on when milepost serves it again at this address (milepost serve --port ${location.port}).`,
        );
      isConnected = false;
    },
  };
}

function linkToTrouble(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = '#trouble';
  link.textContent = 'See what is wrong';
  return link;
}

/** "14:03". */
function timeText(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

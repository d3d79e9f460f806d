/** A function that gives each answer once and remembers it. Answers must not be `undefined`. */
export function remembered<Asked, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<Asked, Answer>();
  return asked => {
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const answer = ask(asked);
    answers.set(asked, answer);
    return answer;
  };
}

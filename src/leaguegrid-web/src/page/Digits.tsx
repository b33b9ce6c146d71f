/** A number that rolls in when it changes: a new key makes a new element, and that plays the animation. */
export function Digits({ value }: { value: number | string }) {
  return <span class="digits"><span key={value}>{value}</span></span>;
}

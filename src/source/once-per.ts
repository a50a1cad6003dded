/** What is made of a thing that lives as long as it: an index of a page, the lines of a block. */

/** The function, which makes nothing a second time of the same thing. What it made goes when the thing does. */
export function oncePer<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const made = new WeakMap<Thing, { readonly value: Made }>();
  return (thing) => {
    const known = made.get(thing);
    if (known) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}

// Later: a component whose script is loaded when it is first shown, so that no page starts with all its dialogs.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Shows nothing until the script is there, which takes a frame or two: it comes from the extension itself. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [, setLoaded] = useState(Loaded !== undefined);
    useEffect(() => {
      if (Loaded) return;
      void load().then((component) => {
        Loaded = component;
        setLoaded(true);
      });
    }, []);
    return Loaded ? <Loaded {...props} /> : null;
  };
}

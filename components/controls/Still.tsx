// Still: a component that is drawn again only when one of its properties is another one; for the rows of long lists.
import { Component, type FunctionComponent } from 'preact';

/** `Draw`, but for equal properties it stays as it is. Signals and contexts that it reads redraw it all the same. */
export function still<Props extends object>(Draw: FunctionComponent<Props>) {
  return class Still extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const keys = Object.keys(next) as (keyof Props)[];
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key]);
    }

    override render() {
      return <Draw {...this.props} />;
    }
  };
}

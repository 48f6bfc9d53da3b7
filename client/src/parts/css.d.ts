import "react";

declare module "react" {
  /** Custom properties through which a part hands its figures to the style sheet. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}

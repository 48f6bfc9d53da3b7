import type { ComponentProps } from "react";

type Native = Omit<ComponentProps<"button">, "onClick" | "disabled">;

/** A button: pressed by mouse, finger or key, as the browser does it by itself. */
export function Button({
  onPress,
  isDisabled,
  type = "button",
  ...rest
}: Native & { onPress?: () => void; isDisabled?: boolean | undefined }) {
  return <button {...rest} type={type} disabled={isDisabled} onClick={() => onPress?.()} />;
}

import { useState } from "react";

/** A question that stands over the page until it is answered. */
export interface QuestionState {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
}

export function useQuestion(): QuestionState {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, setOpen };
}

export type Language = 'vi' | 'en';

const KEPT = 'hososo-language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi';
document.documentElement.lang = current;

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

/** Tells of every change; answers how to stop listening. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The texts of one page. Vietnamese comes first and says which texts there are; the type makes English have the same
 * ones. Call the result while rendering, so that a switch of the language shows at once.
 */
export function texts<T extends object>(vi: T, en: NoInfer<T>): () => T {
  return () => (current === 'en' ? en : vi);
}

// The door of online payments: for the office, which books them.
export { keepNews } from './use-cases/keep-news.ts';

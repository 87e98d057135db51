export { quoted } from '../model/quoted.ts';

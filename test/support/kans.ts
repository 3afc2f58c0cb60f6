export { createKans } from '../../bot/lokaal/dobbelsteen';

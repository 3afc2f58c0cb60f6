import { PIP_INHOUD } from './pip-inhoud';
import { PIP_INTENSITEIT } from './pip-intensiteit';
import { PIP_ROUTE } from './pip-route';
import { PIP_VOORWAARDEN } from './pip-voorwaarden';
import { type Regel } from '../regel';

/** Deel c.5, F-05. */
export const PIP: readonly Regel[] = [...PIP_VOORWAARDEN, ...PIP_ROUTE, ...PIP_INTENSITEIT, ...PIP_INHOUD];

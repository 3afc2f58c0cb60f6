import { describeTeams } from '../contracts/teams.contract';
import { createOpvolger } from './app';

describeTeams('@microsoft/teams.apps', createOpvolger);

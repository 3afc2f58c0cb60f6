import { createTeamsApp } from '../../../bot/teams/app';
import { describeTeams } from '../../contracts/teams.contract';

describeTeams('botbuilder en teams-ai', createTeamsApp);

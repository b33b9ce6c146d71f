import { render } from 'preact';
import { LeagueClient } from './client';
import { App } from './page/App';
import { currentKey } from './page/settings';
import './styles/index.css';

const client = new LeagueClient({ key: currentKey });
void client.start();
render(<App client={client} />, document.getElementById('page')!);

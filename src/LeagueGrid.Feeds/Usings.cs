global using LeagueGrid.Core.Feed;

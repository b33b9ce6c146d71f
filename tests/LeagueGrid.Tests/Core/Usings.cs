global using LeagueGrid.Core.Feed;
global using Xunit;

namespace LeagueGrid.Knowledge.Index;

/// <summary>The index that searches of this process may use: none until one is complete in the configured embedding space.</summary>
public sealed class IndexInUse
{
    private volatile IPassageIndex? _current;

    public IPassageIndex? Current => _current;

    public void Use(IPassageIndex? index) => _current = index;
}

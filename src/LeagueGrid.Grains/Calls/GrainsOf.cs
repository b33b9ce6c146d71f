namespace LeagueGrid.Grains.Calls;

/// <summary>
/// The grains of one interface. The factory looks an interface's attributes up anew for every reference, which is a
/// twentieth of what an event costs; here it is asked once.
/// </summary>
internal sealed class GrainsOf<TGrain>(IGrainFactory factory)
    where TGrain : class, IGrainWithStringKey
{
    // Asked for late: a gateway knows the grid's grains only once it has met a silo.
    private GrainReference? _any;

    public TGrain this[string id]
    {
        get
        {
            var any = _any ??= (GrainReference)(object)factory.GetGrain<TGrain>(id);
            return (TGrain)factory.GetGrain(GrainId.Create(any.GrainId.Type, IdSpan.Create(id)), any.InterfaceType);
        }
    }
}

using Xunit;

// Each test runs several processes and some measure time: two at once would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

using Xunit.Sdk;
using Xunit.v3;

// Each test runs several processes and some measure time: two at once would measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]

package vn.hososo.metrics.commitment;

import java.util.List;

/** One page of commitments, and the counts of all units that the caller asked about, whatever state was asked for. */
record CommitmentList(List<CommitmentView> items, List<CommitmentCount> counts) {}

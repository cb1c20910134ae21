package vn.hososo.signing.verification;

import java.util.List;

/** What the codes mean that verdicts and refused revisions give as reasons. */
record ReasonsView(List<Reasons.Explanation> items) {}

/**
 * A program beside the service, {@code ./hososo verify-trace}: checks entries against chain and chain against signed
 * heads. It runs without Quarkus and may block.
 */
@NullMarked
package vn.hososo.document.audit;

import org.jspecify.annotations.NullMarked;

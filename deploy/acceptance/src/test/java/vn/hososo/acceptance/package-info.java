/** Black-box tests: they know the README, the contracts and the running platform, and none of its code. */
@NullMarked
package vn.hososo.acceptance;

import org.jspecify.annotations.NullMarked;

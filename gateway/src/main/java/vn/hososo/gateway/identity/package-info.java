/** Accounts: who may sign in, and for which units with which roles. */
@NullMarked
package vn.hososo.gateway.identity;

import org.jspecify.annotations.NullMarked;

/** The four services as processes: their keys and their configuration. */
@NullMarked
package vn.hososo.local.service;

import org.jspecify.annotations.NullMarked;

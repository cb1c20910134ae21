/** Letters by e-mail: kept with the act they tell of, sent after it, tried again until they are gone. */
@NullMarked
package vn.hososo.metrics.mail;

import org.jspecify.annotations.NullMarked;

/** Checks of what deploys the platform: images, Compose, Kubernetes. Reads files and starts no service. */
@NullMarked
package vn.hososo.manifests;

import org.jspecify.annotations.NullMarked;

/** How every function builds its AWS clients and prepares for SnapStart. */
@NullMarked
package dev.stammkunde.platform.aws;

import org.jspecify.annotations.NullMarked;

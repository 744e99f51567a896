/** Campaigns and mail settings as JSON: read with all problems at once, written, kept. */
@NullMarked
package dev.stammkunde.lambdasupport.campaign;

import org.jspecify.annotations.NullMarked;

/** Campaigns and mail settings as JSON, and the frame in which campaigns are carried out. */
@NullMarked
package dev.stammkunde.lambdasupport.campaign;

import org.jspecify.annotations.NullMarked;

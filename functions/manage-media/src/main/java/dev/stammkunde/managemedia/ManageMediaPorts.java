package dev.stammkunde.managemedia;

import dev.stammkunde.media.PictureFiles;
import dev.stammkunde.media.Pictures;

/**
 * What the function reads and writes.
 *
 * @param publicUrl where pictures are served, without a slash at its end
 */
record ManageMediaPorts(Pictures pictures, PictureFiles files, String publicUrl) {}

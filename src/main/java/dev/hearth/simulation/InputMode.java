package dev.hearth.simulation;

/** How training data reaches a job's hosts; it decides the input phase of the start. */
public enum InputMode {
  /** A file system (FSx for Lustre or EFS): fixed mounting time, whatever the size. */
  FILE_SYSTEM,
  /** Fast File and Pipe: object names are listed, data is streamed later. */
  FAST_FILE,
  /** File: all data is copied to the host before training. */
  FILE,
  /** The job has no input channel. */
  NONE
}

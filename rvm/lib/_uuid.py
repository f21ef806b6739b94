"""What uuid has of the system's libuuid: nothing.  The library's uuid makes UUIDs by itself."""

has_uuid_generate_time_safe = 0

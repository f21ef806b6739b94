"""_collections: the containers of the module collections that are written in the core."""

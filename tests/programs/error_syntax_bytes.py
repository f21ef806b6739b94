# In a file that declares no encoding the caret is counted in bytes.
name = "José" "Müller" 12

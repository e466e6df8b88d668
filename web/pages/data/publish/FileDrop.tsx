import { Button, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useDropzone } from 'react-dropzone'
import classes from './PublishTab.module.css'

interface FileDropProps {
  label: string
  text: string
  choose: string
  disabled: boolean
  onFile: (file: File) => void
}

/** Where one file is dropped or chosen. What it is, its bytes say, not its name. */
export function FileDrop({ label, text, choose, disabled, onFile }: FileDropProps) {
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    onDrop: ([file]) => {
      if (file) onFile(file)
    },
    multiple: false,
    noClick: true,
    noKeyboard: true,
    disabled,
  })
  return (
    <div
      {...getRootProps({ role: 'group', 'aria-label': label })}
      className={classes.drop}
      data-active={isDragActive || undefined}
    >
      <input {...getInputProps()} aria-label={label} tabIndex={-1} />
      <Text size="sm">{text}</Text>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconUpload size={16} />}
        onClick={open}
        disabled={disabled}
      >
        {choose}
      </Button>
    </div>
  )
}
